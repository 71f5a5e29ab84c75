using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace QualityAward.Honours.Import.Reading;

/// <summary>Reads parts of a workbook as they stream by, never more than a cell can hold.</summary>
internal static partial class XlsxText
{
    // What Excel lets a cell hold.
    private const int MostOfCell = 32_767;

    // Of one part, unpacked: many times a list of 5000 rows, and little enough to read within a second.
    private const long MostOfPart = 32 * 1024 * 1024;

    /// <summary>A reader that takes no document type, fetches nothing and stops at the limit.</summary>
    public static XmlReader Open(Stream part) =>
        XmlReader.Create(
            part,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostOfPart,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );

    /// <summary>
    /// The text of the element the reader stands on: of <c>t</c> and <c>v</c> the text itself, of <c>si</c> and <c>is</c> that
    /// of all their runs, without what says how it is pronounced. The reader then stands on the element's end.
    /// </summary>
    public static string Read(XmlReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var plain = reader.LocalName is "t" or "v";
        var chunk = new char[4096];
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                Pass(reader);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text.Append(Read(reader));
            }
            else if (
                plain
                && reader.NodeType
                    is XmlNodeType.Text
                        or XmlNodeType.CDATA
                        or XmlNodeType.Whitespace
                        or XmlNodeType.SignificantWhitespace
            )
            {
                int read;
                while ((read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
                {
                    text.Append(chunk, 0, read);
                    Check(text);
                }
            }

            Check(text);
        }

        return text.ToString();
    }

    /// <summary>Signs that a workbook writes as <c>_xHHHH_</c>.</summary>
    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escaped()
                .Replace(
                    text,
                    m =>
                        $"{(char)ushort.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}"
                )
            : text;

    /// <summary>Passes over the element the reader stands on, to its end.</summary>
    private static void Pass(XmlReader reader)
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth) { }
    }

    private static void Check(StringBuilder text)
    {
        if (text.Length > MostOfCell)
        {
            throw new InvalidDataException("A cell holds more than a cell can hold.");
        }
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
