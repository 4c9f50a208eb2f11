using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using CrmAlignment.LocalDataverse.RowFiles;

namespace CrmAlignment.LocalDataverse.Tests.RowFiles;

/// <summary>The lines of a row file.</summary>
internal static class RowLines
{
    public static List<string> Export(LocalOrganization organization, IProgress<RowProgress>? progress = null)
    {
        using var stream = new MemoryStream();
        organization.ExportRows(stream, progress);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        return [.. text.Split('\n')[..^1]];
    }

    public static long Import(LocalOrganization organization, IEnumerable<string> lines, IProgress<RowProgress>? progress = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return organization.ImportRows(stream, progress);
    }
}
