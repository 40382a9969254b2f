"""Makes documents of other formats than HTML, as small as they can be: PDF, Word."""

import io
import zipfile
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(pages, info=(), *, image_only=False):
    """A PDF of pages, each a list of (x, y, size, text) in points from the lower left corner, set in Helvetica."""
    objects = {}
    kids = []
    for i, lines in enumerate(pages):
        number = 10 + 2 * i
        kids.append(f"{number} 0 R")
        parts = [f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({_escaped(text)}) Tj ET" for x, y, size, text in lines]
        stream = "0 0 m 100 100 l S" if image_only else "\n".join(parts)
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects[number + 1] = f"<< /Length {len(stream.encode('cp1252', 'replace'))} >>\nstream\n{stream}\nendstream"
    objects[1] = "<< /Type /Catalog /Pages 2 0 R >>"
    objects[2] = f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(kids)}] >>"
    objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects[4] = "<< " + " ".join(f"/{key} ({_escaped(value)})" for key, value in dict(info).items()) + " >>"
    return assembled(objects)


def assembled(objects):
    """The bytes of a PDF made of numbered objects: 1 is the catalogue, 4 the information."""
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = {}
    for number in sorted(objects):
        places[number] = out.tell()
        body = objects[number]
        out.write(
            f"{number} 0 obj\n".encode()
            + (body if isinstance(body, bytes) else body.encode("cp1252", "replace"))
            + b"\nendobj\n"
        )
    start = out.tell()
    out.write(b"xref\n0 1\n0000000000 65535 f \n")
    for number in sorted(places):
        out.write(f"{number} 1\n{places[number]:010d} 00000 n \n".encode())
    out.write(f"trailer << /Size {max(places) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def _escaped(text):
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def column(paragraphs, x, top, width, *, size=10, gap=6, hyphenate=False):
    """Paragraphs set in lines of at most ``width`` characters, from ``top`` downwards."""
    lines, y = [], top
    for paragraph in paragraphs:
        for text in _wrapped(paragraph, width, hyphenate=hyphenate):
            lines.append((x, round(y, 1), size, text))
            y -= 1.2 * size
        y -= gap
    return lines


def _wrapped(paragraph, width, *, hyphenate):
    line = ""
    for word in paragraph.split():
        room = width - len(line) - 2
        if len(line) + 1 + len(word) <= width:
            line = f"{line} {word}".strip()
        elif hyphenate and len(word) > 7 and 3 <= room < len(word) - 3 and word.isalpha():
            yield f"{line} {word[:room]}-"
            line = word[room:]
        else:
            yield line
            line = word
    yield line


def docx(paragraphs, *, title=None, creator=None, created=None, document=None):
    """A Word document of paragraphs; ``document`` replaces its main part altogether."""
    body = "".join(_paragraph(p) for p in paragraphs)
    if title:
        body = _paragraph(title, "Title") + body
    main = document or f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    core = (
        '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:creator>{creator or ''}</dc:creator><dcterms:created>{created or ''}</dcterms:created></cp:coreProperties>"
    )
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": main, "docProps/core.xml": core})


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)  # without the time of day
    return out.getvalue()


def _paragraph(text, style=None):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    half = len(text) // 2  # a word processor cuts paragraphs into runs anywhere
    runs = "".join(f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (text[:half], text[half:]))
    return f"<w:p>{properties}{runs}</w:p>"
