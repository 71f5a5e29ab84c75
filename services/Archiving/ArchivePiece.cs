namespace QualityAward.Archiving;

/// <summary>One 件 of an edition's archive: what a row of the catalogue says.</summary>
/// <param name="Responsible">责任者: the body or person whose act it is.</param>
/// <param name="DocumentNumber">文号; null where the paper has none.</param>
/// <param name="Title">题名.</param>
/// <param name="Date">Day of the act.</param>
/// <param name="Pages">页数; null where it is not known.</param>
/// <param name="Retention">How long it is kept.</param>
/// <param name="Remark">备注; null where there is nothing to say.</param>
public sealed record ArchivePiece(
    string Responsible,
    string? DocumentNumber,
    string Title,
    DateOnly Date,
    int? Pages,
    RetentionPeriod Retention,
    string? Remark = null
);
