using System.IO;
using System.IO.Compression;
using System.Text;

namespace CrmAlignment.SolutionFormat.Tests;

/// <summary>Zips made in memory.</summary>
internal static class Zips
{
    public static byte[] Of(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
