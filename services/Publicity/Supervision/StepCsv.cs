using System.Globalization;
using System.Text;
using QualityAward.Common.Tables;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Supervision;

/// <summary>The timeline as a file for spreadsheets (RFC 4180, UTF-8 with a mark, which Excel needs).</summary>
internal static class StepCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Writes them as they come.</summary>
    public static async Task WriteAsync(
        IAsyncEnumerable<ProcessStepView> steps,
        Stream body,
        CancellationToken cancellationToken
    )
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(true), leaveOpen: true);
        await writer.WriteAsync(
            "时间,日期,届次,环节,对象,办理主体,依据条款,说明\r\n".AsMemory(),
            cancellationToken
        );
        var line = new StringBuilder();
        await foreach (var step in steps.WithCancellation(cancellationToken))
        {
            line.Clear();
            line.AppendJoin(
                    ',',
                    step.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    step.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    CsvText.Cell(step.EditionName ?? ""),
                    CsvText.Cell(step.KindName),
                    CsvText.Cell(step.Subject),
                    CsvText.Cell(step.Actor),
                    step.Article is { } article ? $"第{article}条" : "",
                    CsvText.Cell(step.Detail ?? "")
                )
                .Append("\r\n");
            await writer.WriteAsync(line, cancellationToken);
        }
    }
}
