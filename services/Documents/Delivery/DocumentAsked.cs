using Microsoft.AspNetCore.Http;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Documents.Delivery;

/// <summary>Which case's document is asked for, by whom, as what; bound by <c>[AsParameters]</c>.</summary>
/// <param name="Id">The case.</param>
/// <param name="Format"><c>pdf</c> or <c>docx</c>; PDF where nothing is said.</param>
/// <param name="By">Who asks.</param>
/// <param name="Press">Makes it.</param>
/// <param name="Http">The answer it goes into.</param>
public readonly record struct DocumentAsked(
    Guid Id,
    string? Format,
    AwardUser By,
    DocumentPress Press,
    HttpContext Http
)
{
    /// <summary>As what it is asked for.</summary>
    /// <exception cref="Common.RefusedException">400: as neither.</exception>
    public PrintFormat As => PrintFormats.Read(Format);
}
