using System.Text;

namespace QualityAward.Common.Tables;

/// <summary>A table as CSV (RFC 4180) that the usual office programs open: nothing in it is taken for a formula.</summary>
public static class CsvText
{
    /// <summary>The file's text; it begins with a byte order mark, by which the programs know UTF-8.</summary>
    public static string Of(IEnumerable<IEnumerable<string?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>One cell, quoted; what begins like a formula is not calculated by who opens the file.</summary>
    public static string Cell(string? value)
    {
        var said = value ?? "";
        if (said.Length > 0 && "=+-@\t\r".Contains(said[0], StringComparison.Ordinal))
        {
            said = $"'{said}";
        }

        return $"\"{said.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
