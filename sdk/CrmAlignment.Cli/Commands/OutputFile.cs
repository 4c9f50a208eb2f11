using System;
using System.IO;
using System.Text;
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
        var created = Created(partial, path, option);
        try
        {
            using (created)
            {
                write(created);
            }

            Place(partial, path, replaces, option);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Writes a text as UTF-8; see <see cref="Write"/>.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="replaces">Whether a file that is there gives way.</param>
    /// <param name="text">The text.</param>
    /// <param name="option">Option that names the file.</param>
    /// <exception cref="InputException">As <see cref="RequirePlace"/>.</exception>
    public static void WriteText(string path, bool replaces, string text, string option = "--out") =>
        Write(path, replaces, file => file.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text)), option);

    // Whoever may not write into a folder learns it when the first file is made.
    private static FileStream Created(string partial, string path, string option)
    {
        try
        {
            return File.Create(partial);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputException(option, $"\"{path}\" cannot be written: {e.Message}", "Name a folder into which you may write.");
        }
    }

    // On Windows a file that is open in another program does not give way.
    private static void Place(string partial, string path, bool replaces, string option)
    {
        try
        {
            File.Move(partial, path, replaces);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputException(option, $"\"{path}\" cannot be replaced: {e.Message}", "Close it in other programs, check who may write it, or name another.");
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
