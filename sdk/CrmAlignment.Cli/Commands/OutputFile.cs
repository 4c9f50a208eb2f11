using System;
using System.IO;
using CrmAlignment.Cli.Faults;

namespace CrmAlignment.Cli.Commands;

/// <summary>A file that a command writes whole, or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file beside its place first, and moves it there when it is complete.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="replaces">Whether a file that is there gives way.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="option">Option that names the file.</param>
    /// <exception cref="InputException">As <see cref="RequirePlace"/>.</exception>
    public static void Write(string path, bool replaces, Action<Stream> write, string option = "--out")
    {
        RequirePlace(path, replaces, option);
        var partial = path + ".partial";
        try
        {
            using (var file = File.Create(partial))
            {
                write(file);
            }

            File.Move(partial, path, replaces);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Refuses a place where no file can be written, before the work is done.</summary>
    /// <exception cref="InputException">The file exists and does not give way, or the place is a folder or in none.</exception>
    public static void RequirePlace(string path, bool replaces, string option)
    {
        if (Directory.Exists(path))
        {
            throw new InputException(option, $"\"{path}\" is a folder.", "Name a file in it.");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new InputException(option, $"The folder of \"{path}\" does not exist.", "Create it first.");
        }

        if (!replaces && File.Exists(path))
        {
            throw new InputException(option, $"\"{path}\" exists.", "Name another file, or replace it with --force.");
        }
    }
}
