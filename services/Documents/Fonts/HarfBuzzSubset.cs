using System.Runtime.InteropServices;

namespace QualityAward.Documents.Fonts;

/// <summary>
/// HarfBuzz's subsetter (hb-subset.h), which HarfBuzzSharp's native library exports and its C# part does not wrap. Without
/// it every document would carry a whole Chinese font of 10 MB.
/// </summary>
internal static partial class HarfBuzzSubset
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>A font file with only these characters.</summary>
    /// <exception cref="InvalidOperationException">The font cannot be cut down.</exception>
    public static unsafe byte[] Of(string fontFile, int index, IEnumerable<int> characters)
    {
        var blob = hb_blob_create_from_file_or_fail(fontFile);
        var face = hb_face_create(blob, (uint)index);
        var input = hb_subset_input_create_or_fail();
        nint subset = 0;
        nint result = 0;
        try
        {
            var wanted = hb_subset_input_unicode_set(input);
            foreach (var character in characters)
            {
                hb_set_add(wanted, (uint)character);
            }

            subset = hb_subset_or_fail(face, input);
            if (subset == 0)
            {
                throw new InvalidOperationException($"{fontFile} cannot be cut down.");
            }

            result = hb_face_reference_blob(subset);
            var data = hb_blob_get_data(result, out var length);
            return new ReadOnlySpan<byte>((void*)data, (int)length).ToArray();
        }
        finally
        {
            hb_blob_destroy(result);
            hb_face_destroy(subset);
            hb_subset_input_destroy(input);
            hb_face_destroy(face);
            hb_blob_destroy(blob);
        }
    }

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint hb_blob_create_from_file_or_fail(string file);

    [LibraryImport(Library)]
    private static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);

    [LibraryImport(Library)]
    private static partial nint hb_face_create(nint blob, uint index);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_unicode_set(nint input);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial void hb_set_add(nint set, uint codepoint);

    [LibraryImport(Library)]
    private static partial nint hb_subset_or_fail(nint face, nint input);
}
