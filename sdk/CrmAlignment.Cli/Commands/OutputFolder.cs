using System.IO;
using CrmAlignment.Cli.Faults;

namespace CrmAlignment.Cli.Commands;

/// <summary>The folder that an option names.</summary>
internal static class OutputFolder
{
    /// <summary>Makes the folder where it does not exist.</summary>
    /// <param name="path">Path of the folder.</param>
    /// <param name="option">Option that names it.</param>
    /// <exception cref="InputException">A file stands in its place or in its way.</exception>
    public static void Create(string path, string option = "--out")
    {
        for (var place = Path.GetFullPath(path); place is not null; place = Path.GetDirectoryName(place))
        {
            if (File.Exists(place))
            {
                throw new InputException(option, $"\"{place}\" is a file.", "Name a folder; it is made when it does not exist.");
            }
        }

        Directory.CreateDirectory(path);
    }
}
