using System.Globalization;
using System.Text;

namespace QualityAward.Common.Typing;

/// <summary>Signs that are pasted along and that nobody sees: they change no meaning and are dropped.</summary>
public static class InvisibleSigns
{
    private const string Other = "不可见字符";

    /// <summary>
    /// Zero-width signs, byte order marks, marks of writing direction, soft hyphens, variation selectors, tags and the blank
    /// letters of other scripts.
    /// </summary>
    public static bool Contains(Rune sign) =>
        sign.Value switch
        {
            // Format by category, yet drawn: Arabic, Syriac and Kaithi signs that stand before or around a number.
            >= 0x0600 and <= 0x0605 or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 => false,
            0x110BD or 0x110CD => false,
            // Drawn as nothing, though their category is another.
            0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 => true,
            >= 0x180B and <= 0x180F => true,
            >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF => true,
            _ => Rune.GetUnicodeCategory(sign) is UnicodeCategory.Format,
        };

    /// <summary>The sign as a refusal names it: its code point, and its Chinese name where it has one.</summary>
    public static string NameOf(Rune sign) => $"{NameOnly(sign)}（U+{sign.Value:X4}）";

    private static string NameOnly(Rune sign) =>
        sign.Value switch
        {
            0x0000 => "空字符",
            0x0009 => "制表符",
            0x000A or 0x000D or 0x0085 or 0x2028 or 0x2029 => "换行符",
            0x00AD => "软连字符",
            0x200B => "零宽空格",
            0x200C or 0x200D => "零宽连接符",
            0x200E or 0x200F or 0x061C => "书写方向标记",
            >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => "书写方向控制符",
            0x2060 or 0xFEFF => "零宽不换行空格",
            0x2800 => "盲文空白符",
            0x115F or 0x1160 or 0x3164 or 0xFFA0 => "谚文填充符",
            >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF => "异体字选择符",
            _ => Rune.GetUnicodeCategory(sign) switch
            {
                UnicodeCategory.Control => "控制字符",
                UnicodeCategory.PrivateUse => "自造字",
                UnicodeCategory.Format => Other,
                UnicodeCategory.OtherNotAssigned => "未定义的字符",
                UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol => "符号",
                _ => Contains(sign) ? Other : "字符",
            },
        };
}
