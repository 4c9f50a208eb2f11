using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using CrmAlignment.SolutionFormat.Writing;
using Xunit;

namespace CrmAlignment.SolutionFormat.Tests.Writing;

public class ReproducibleZipTests
{
    [Fact]
    public void ToArray_gives_a_zip_that_others_read_when_parts_were_added()
    {
        var zip = new ReproducibleZip();
        zip.Add("folder/ü.xml", Encoding.UTF8.GetBytes(new string('a', 100_000)));
        zip.Add("empty", []);

        using var archive = new ZipArchive(new MemoryStream(zip.ToArray()), ZipArchiveMode.Read);

        Assert.Equal(["folder/ü.xml", "empty"], archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        using var reader = new StreamReader(archive.Entries[0].Open());
        Assert.Equal(new string('a', 100_000), reader.ReadToEnd());
        Assert.Equal(0, archive.Entries[1].Length);
    }

    // The check value of CRC-32/ISO-HDLC, https://reveng.sourceforge.io/crc-catalogue/17plus.htm.
    [Fact]
    public void Crc32_gives_the_published_check_value_when_given_the_digits() => Assert.Equal(0xCBF43926u, Crc32.Of("123456789"u8));
}
