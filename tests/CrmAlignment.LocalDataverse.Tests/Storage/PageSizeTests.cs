using System;
using System.Buffers.Binary;
using System.IO;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Storage;

public sealed class PageSizeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null, 8192)]
    [InlineData(4096, 4096)]
    public void A_file_has_pages_of_the_size_that_it_was_made_with_and_keeps_them(int? asked, int expected)
    {
        var options = new LocalDataverseOptions { DatabasePath = Path.Combine(_folder, "crm.db") };
        LocalOrganization.Open(asked is { } bytes ? options with { FilePageSize = bytes } : options).Dispose();
        LocalOrganization.Open(options with { FilePageSize = 16384 }).Dispose();

        // https://www.sqlite.org/fileformat.html#page_size: two bytes at offset 16.
        using var file = File.OpenRead(options.DatabasePath);
        var header = new byte[100];
        file.ReadExactly(header);
        Assert.Equal(expected, BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16)));
    }
}
