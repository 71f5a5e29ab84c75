namespace QualityAward.Documents.Templates;

/// <summary>A template that does not fit its kind: said at start, before anybody waits for a document.</summary>
public sealed class TemplateException(string message) : Exception(message);
