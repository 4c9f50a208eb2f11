using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmAlignment.Player.Files;

/// <summary>
/// What the modules of the browser's side import as they are loaded, so that a page can name all of them at once: a browser learns of an import
/// when it has read the module that has it, and would ask for a hundred small files in a dozen rounds.
/// https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/rel/modulepreload
/// </summary>
internal static partial class StaticImports
{
    private static readonly Uri Base = new("files:///");

    /// <summary>A module and those that are loaded with it; each once, and the nearer ones first.</summary>
    /// <param name="files">Content of the files by path.</param>
    /// <param name="entry">Path of the module that a page names.</param>
    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, byte[]> files, string entry)
    {
        var found = new List<string> { entry };
        var known = new HashSet<string>(found, StringComparer.Ordinal);
        for (var index = 0; index < found.Count; index++)
        {
            foreach (Match import in Import().Matches(Encoding.UTF8.GetString(files[found[index]])))
            {
                var path = new Uri(new Uri(Base, found[index]), import.Groups["path"].Value).AbsolutePath[1..];
                if (known.Add(path))
                {
                    found.Add(path);
                }
            }
        }

        return found;
    }

    // At the beginning of a line, as ours are written; what follows import in brackets is loaded later, or the name of a type.
    [GeneratedRegex(@"^(?:import|export)\b(?:\s*[\w*{][^'"";()]*?\bfrom)?\s*'(?<path>\.[^']+)'", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Import();
}
