using System.IO.Compression;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace QualityAward.Files;

/// <summary>
/// Whether a PDF opens: an expert who meets a locked or cut file on the day of the review can do nothing about it. Only the
/// structure is read, within bounds: what is uploaded may have been made to cost more than it is worth.
/// </summary>
internal static class PdfStructure
{
    // Cross-reference tables of tens of thousands of objects take 3 MB; searching a broken file reads all of it.
    private const long MostRead = 8 * 1024 * 1024;

    /// <summary>Why it does not open, null if it does.</summary>
    /// <param name="content">The whole content, seekable.</param>
    public static PdfFault? FaultOf(Stream content)
    {
        try
        {
            using var bounded = new MeteredStream(content, MostRead);
            using var document = PdfDocument.Open(
                bounded,
                new ParsingOptions { FilterProvider = new BoundedFilters() }
            );
            return document.NumberOfPages > 0 ? null : PdfFault.Unreadable;
        }
        catch (PdfDocumentEncryptedException)
        {
            return PdfFault.Locked;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever a library throws at a file that is none: the file is at fault, not we.
            return PdfFault.Unreadable;
        }
    }

    /// <summary>Unpacks nothing before it is known how much comes out.</summary>
    private sealed class BoundedFilters : IFilterProvider
    {
        private static readonly IFilterProvider All = DefaultFilterProvider.Instance;

        public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
            [.. All.GetFilters(dictionary).Select(filter => new Bounded(filter))];

        public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
            [.. All.GetNamedFilters(names).Select(filter => new Bounded(filter))];

        public IReadOnlyList<IFilter> GetAllFilters() => All.GetAllFilters();
    }

    private sealed class Bounded(IFilter filter) : IFilter
    {
        private const long MostUnpacked = 64 * 1024 * 1024;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            // ISO 32000-1, 7.5.7 and 7.5.8: what is read here is packed by Flate if at all.
            if (filter is not FlateFilter || IsTooMuch(input))
            {
                throw new PdfDocumentFormatException("More than a structure takes.");
            }

            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private static bool IsTooMuch(Memory<byte> input)
        {
            using var unpacked = new ZLibStream(
                new MemoryStream(input.ToArray()),
                CompressionMode.Decompress
            );
            var buffer = new byte[64 * 1024];
            long total = 0;
            int read;
            while ((read = unpacked.Read(buffer)) > 0)
            {
                total += read;
                if (total > MostUnpacked)
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>Why a PDF does not open.</summary>
internal enum PdfFault
{
    /// <summary>It asks for a password.</summary>
    Locked,

    /// <summary>It is cut, damaged, or none.</summary>
    Unreadable,
}
