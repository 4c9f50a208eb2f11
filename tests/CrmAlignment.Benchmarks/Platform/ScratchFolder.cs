using System;
using System.IO;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>A folder for databases, gone when it is disposed.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crma-bench-");

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    public void Dispose() => _folder.Delete(recursive: true);
}
