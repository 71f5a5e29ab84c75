namespace QualityAward.Archiving;

/// <summary>What a file is of its piece.</summary>
public enum FileRole
{
    /// <summary>正文: the text as it is read (PDF).</summary>
    Text,

    /// <summary>原件: as it was made or received.</summary>
    Original,

    /// <summary>附件.</summary>
    Attachment,
}
