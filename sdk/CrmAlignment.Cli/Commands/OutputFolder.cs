using System.IO;
using CrmAlignment.Cli.Faults;

namespace CrmAlignment.Cli.Commands;

/// <summary>The folder that --out names.</summary>
internal static class OutputFolder
{
    /// <summary>Makes the folder where it does not exist.</summary>
    /// <param name="path">Path of the folder.</param>
    /// <exception cref="InputException">A file stands in its place or in its way.</exception>
    public static void Create(string path)
    {
        for (var place = Path.GetFullPath(path); place is not null; place = Path.GetDirectoryName(place))
        {
            if (File.Exists(place))
            {
                throw new InputException("--out", $"\"{place}\" is a file.", "Name a folder; it is made when it does not exist.");
            }
        }

        Directory.CreateDirectory(path);
    }
}
