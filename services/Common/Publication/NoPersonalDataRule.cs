namespace QualityAward.Common.Publication;

/// <summary>
/// 第三条: an identity number or a mobile number is never published in free text, whoever has looked at it. What only looks
/// like personal data is answered for a second person to look at.
/// </summary>
public static class NoPersonalDataRule
{
    /// <summary>What of a field that the law publishes must not be there; null where nothing is.</summary>
    /// <param name="text">As typed.</param>
    public static PersonalDataKind? ForbiddenIn(string? text) =>
        PersonalDataScan
            .Of(text ?? "", [])
            .Where(mark => mark.Kind.IsForbidden())
            .Select(mark => (PersonalDataKind?)mark.Kind)
            .FirstOrDefault();

    /// <summary>The places that a second person has to look at.</summary>
    /// <param name="texts">What is to be published.</param>
    /// <param name="names">Candidates that are not on the list.</param>
    /// <exception cref="RefusedException">422 <c>personal-data-in-text</c>.</exception>
    public static IReadOnlyList<MarkedText> Check(
        IEnumerable<PublicText> texts,
        IReadOnlyCollection<string> names
    )
    {
        List<MarkedText> marked =
        [
            .. texts
                .Select(text => new MarkedText(text, PersonalDataScan.Of(text.Text, names)))
                .Where(text => text.Marks.Count > 0),
        ];
        var forbidden = marked
            .Select(text =>
                text with
                {
                    Marks = [.. text.Marks.Where(mark => mark.Kind.IsForbidden())],
                }
            )
            .Where(text => text.Marks.Count > 0)
            .ToList();
        return forbidden.Count == 0
            ? marked
            : throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "personal-data-in-text",
                    "文字中含有不得公开的号码",
                    $"{string.Join("；", forbidden.Select(text => text.ToChinese()))}。身份证件号码和手机号码一律不得公开，请删去后再办理。",
                    Article: 3,
                    Facts: MarkedText.Facts(forbidden)
                )
            );
    }
}
