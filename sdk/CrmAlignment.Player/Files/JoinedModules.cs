using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmAlignment.Player.Files;

/// <summary>
/// The modules of the browser's side as one file: a browser that knows nothing of the player yet asks for one instead of a hundred, each of which
/// costs it and the server some milliseconds. The modules themselves stay plain files. Each becomes a function that runs when another first needs
/// it, in its own lines. What lies in vendor/ is left as it is, and imported.
/// </summary>
/// <remarks>
/// The forms of import and export are those that the modules use, at the beginnings of lines, so regular expressions find them; a parser of
/// JavaScript (Acornima) was weighed, and would take at each start what the joining saves. A form that is not known here is refused with its
/// module. A name that a module imports is a constant from then on: modules that import each other in a circle, and exports that are set again,
/// are refused too.
/// </remarks>
internal sealed partial class JoinedModules
{
    private static readonly Uri Base = new("files:///");

    private readonly Dictionary<string, string> _modules;
    private readonly SortedSet<string> _vendored = new(StringComparer.Ordinal);

    private JoinedModules(IReadOnlyDictionary<string, string> files) => _modules = files
        .Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Joins modules.</summary>
    /// <param name="files">Texts of the files by path, without those of vendor/.</param>
    /// <param name="entries">Paths of the modules that run at once, in this order.</param>
    /// <exception cref="InvalidOperationException">A module has a form of import or export that is not known, or needs itself.</exception>
    public static string Join(IReadOnlyDictionary<string, string> files, params string[] entries) => new JoinedModules(files).Join(entries);

    private string Join(string[] entries)
    {
        RefuseCircles();
        var functions = _modules.OrderBy(module => module.Key, StringComparer.Ordinal).Select(module => FunctionOf(module.Key, module.Value)).ToList();
        return new StringBuilder()
            .AppendJoin("", _vendored.Select((path, index) => $"import * as $vendor{index} from './{path}';\n"))
            .Append("const $modules = {};\nconst $made = new Map([")
            .AppendJoin(", ", _vendored.Select((path, index) => $"['{path}', $vendor{index}]"))
            .Append("]);\nconst $use = (path) => { if (!$made.has(path)) $made.set(path, $modules[path]()); return $made.get(path); };\n")
            .Append("const $load = async (path) => $use(path);\n")
            .AppendJoin("", functions)
            .AppendJoin("", entries.Select(entry => $"$use('{entry}');\n"))
            .ToString();
    }

    private string FunctionOf(string path, string content)
    {
        var exported = new List<string>();
        var body = Import().Replace(content, import => Needed(Resolve(path, import), import.Groups["names"]));
        body = LoadedLater().Replace(body, import => Later(Resolve(path, import)));
        body = Export().Replace(body, export =>
        {
            exported.Add(export.Groups["name"].Value);
            return export.Groups["declaration"].Value;
        });
        if (Unknown().Match(body) is { Success: true } unknown)
        {
            throw new InvalidOperationException($"The form of '{unknown.Value.Trim()}' in {path} is not known to {nameof(JoinedModules)}.");
        }

        return $"$modules['{path}'] = () => {{\n{body.TrimEnd()}\nreturn {{{string.Join(", ", exported)}}};\n}};\n";
    }

    private string Needed(string path, Group names)
    {
        if (IsVendored(path))
        {
            _vendored.Add(path);
        }

        return names.Success ? $"const {{{names.Value.Replace(" as ", ": ", StringComparison.Ordinal)}}} = $use('{path}');" : $"$use('{path}');";
    }

    private static string Later(string path) => IsVendored(path) ? $"import('./{path}')" : $"$load('{path}')";

    private void RefuseCircles()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in _modules.Keys)
        {
            Visit(path, []);
        }

        void Visit(string path, List<string> way)
        {
            if (way.Contains(path))
            {
                throw new InvalidOperationException($"Modules import each other in a circle: {string.Join(" -> ", way.SkipWhile(one => one != path))} -> {path}.");
            }

            if (!_modules.TryGetValue(path, out var content) || done.Contains(path))
            {
                return;
            }

            way.Add(path);
            foreach (Match import in Import().Matches(content))
            {
                Visit(Resolve(path, import), way);
            }

            way.RemoveAt(way.Count - 1);
            done.Add(path);
        }
    }

    private string Resolve(string from, Match import)
    {
        var path = new Uri(new Uri(Base, from), import.Groups["path"].Value).AbsolutePath[1..];
        return IsVendored(path) || _modules.ContainsKey(path)
            ? path
            : throw new InvalidOperationException($"{from} imports '{import.Groups["path"].Value}', which is not there.");
    }

    private static bool IsVendored(string path) => path.StartsWith("vendor/", StringComparison.Ordinal);

    [GeneratedRegex(@"^import\b(?:\s*\{(?<names>[^}]*)\}\s*from)?\s*'(?<path>\.[^']+)';", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Import();

    // What is loaded later; not the types of JSDoc, which look the same.
    [GeneratedRegex(@"(?<=(?:=>|await) )import\((?:'(?<path>\.[^']+)'|/\*\*[^*]*\*/ \('(?<path>\.[^']+)'\))\)", RegexOptions.CultureInvariant)]
    private static partial Regex LoadedLater();

    [GeneratedRegex(@"^export (?<declaration>(?:async )?(?:const|class|function\*?) (?<name>[\w$]+))", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Export();

    [GeneratedRegex(@"^(?:import|export|await)\b.*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();
}
