using System;
using System.IO;

namespace CrmAlignment.Cli.Faults;

/// <summary>A file that somebody names, to be read: what is wrong with it is said by its path.</summary>
internal static class GivenFile
{
    /// <summary>Reads a file.</summary>
    /// <typeparam name="T">What is read of it.</typeparam>
    /// <param name="path">Its path.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="remedy">What to do where there is no such file.</param>
    /// <exception cref="InputException">It is a folder, does not exist, or cannot be read.</exception>
    public static T Read<T>(string path, Func<string, T> read, string remedy = "Check the path.")
    {
        Require(path, remedy);
        try
        {
            return read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, $"The file cannot be read: {e.Message}", "Close it in other programs, and check who may read it.");
        }
    }

    /// <summary>Refuses what is no file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="remedy">What to do where there is no such file.</param>
    /// <exception cref="InputException">It is a folder, or does not exist.</exception>
    public static void Require(string path, string remedy = "Check the path.")
    {
        if (Directory.Exists(path))
        {
            throw new InputException(path, "This is a folder.", "Name a file in it.");
        }

        if (!File.Exists(path))
        {
            throw new InputException(path, "There is no such file.", remedy);
        }
    }
}
