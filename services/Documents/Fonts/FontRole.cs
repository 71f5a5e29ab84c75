namespace QualityAward.Documents.Fonts;

/// <summary>What a font is for in an official document (GB/T 9704—2012, 5.2.2 and 7).</summary>
public enum FontRole
{
    /// <summary>仿宋: the running text.</summary>
    Body,

    /// <summary>小标宋: the title and the issuer's name.</summary>
    Title,

    /// <summary>黑体: headings of the first level, heads of tables.</summary>
    Heading,

    /// <summary>楷体: headings of the second level.</summary>
    Subheading,

    /// <summary>仿宋加粗: headings of the third level.</summary>
    Strong,

    /// <summary>宋体: page numbers.</summary>
    Number,
}
