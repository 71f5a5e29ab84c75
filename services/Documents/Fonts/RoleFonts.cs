namespace QualityAward.Documents.Fonts;

/// <summary>Which font each role is set in, and what it stands in for.</summary>
public sealed class RoleFonts
{
    // The names under which Windows, WPS, macOS and the founders' own packages install them.
    private static readonly Dictionary<FontRole, string[]> Families = new()
    {
        [FontRole.Body] = ["FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong"],
        [FontRole.Title] = ["FZXiaoBiaoSong-B05S", "方正小标宋简体", "FZXiaoBiaoSong"],
        [FontRole.Heading] = ["SimHei", "黑体", "STHeiti"],
        [FontRole.Subheading] = ["KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti"],
        [FontRole.Number] = ["SimSun", "宋体", "STSong"],
    };

    private static readonly Dictionary<FontRole, string> Prescribed = new()
    {
        [FontRole.Body] = "仿宋",
        [FontRole.Title] = "小标宋",
        [FontRole.Heading] = "黑体",
        [FontRole.Subheading] = "楷体",
        [FontRole.Number] = "宋体",
    };

    private readonly Dictionary<FontRole, DocumentFont> _fonts = [];
    private readonly List<string> _substitutes = [];

    /// <summary>Chooses.</summary>
    /// <param name="all">Every font found that has Chinese.</param>
    /// <param name="serif">Regular and bold, for what is not found.</param>
    public RoleFonts(
        IReadOnlyList<DocumentFont> all,
        (DocumentFont Regular, DocumentFont Bold) serif
    )
    {
        ArgumentNullException.ThrowIfNull(all);
        var sans =
            all.FirstOrDefault(f => IsSans(f) && f.Typeface.IsBold)
            ?? all.FirstOrDefault(IsSans)
            ?? serif.Bold;
        foreach (var (role, families) in Families)
        {
            var own = all.FirstOrDefault(f => families.Contains(f.Typeface.FamilyName));
            _fonts[role] =
                own
                ?? role switch
                {
                    FontRole.Title => serif.Bold,
                    FontRole.Heading => sans,
                    _ => serif.Regular,
                };
            if (own is null)
            {
                _substitutes.Add($"{_fonts[role].Name}代替{Prescribed[role]}");
            }
        }

        _fonts[FontRole.Strong] = serif.Bold;
    }

    /// <summary>The font of a role.</summary>
    public DocumentFont this[FontRole role] => _fonts[role];

    /// <summary>For the properties of a document: what stands in for what; empty where nothing does.</summary>
    public string Remark =>
        _substitutes.Count == 0 ? "" : "字体：" + string.Join("，", _substitutes);

    private static bool IsSans(DocumentFont font) =>
        font.Typeface.FamilyName.Contains("Sans", StringComparison.OrdinalIgnoreCase);
}
