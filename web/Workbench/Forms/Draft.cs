namespace QualityAward.Workbench.Forms;

/// <summary>What somebody has typed and not yet sent.</summary>
/// <param name="Content">The form.</param>
/// <param name="SavedAt">When it was kept, award time.</param>
/// <param name="IdempotencyKey">Under which it will be, or was, sent.</param>
internal sealed record Draft<T>(T Content, DateTimeOffset SavedAt, Guid IdempotencyKey);
