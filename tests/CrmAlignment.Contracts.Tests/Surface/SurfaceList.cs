using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CrmAlignment.Contracts.Tests.Surface;

/// <summary>A surface list: types and members of one of Microsoft's assemblies.</summary>
internal sealed class SurfaceList
{
    private readonly Dictionary<string, HashSet<string>> _types;

    private SurfaceList(Dictionary<string, HashSet<string>> types) => _types = types;

    public static SurfaceList Parse(IEnumerable<string> lines)
    {
        var types = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string>? members = null;
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] != ' ')
            {
                // An exception is serializable by its base: reflection cannot see that Microsoft's says so again.
                var type = line.Replace(", System.Runtime.Serialization.ISerializable", string.Empty, StringComparison.Ordinal);
                types[type] = members = new HashSet<string>(StringComparer.Ordinal);
            }
            else
            {
                members!.Add(line.Trim());
            }
        }

        return new SurfaceList(types);
    }

    /// <summary>The full list beside the repository; null where it is absent.</summary>
    public static SurfaceList? Shared(string assembly)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "sdk-surface", assembly + ".surface.txt");
        return File.Exists(path) ? Parse(File.ReadLines(path)) : null;
    }

    /// <summary>The part that the contracts declare, as kept in the repository.</summary>
    public static SurfaceList Kept(string assembly)
    {
        using var stream = typeof(SurfaceList).Assembly.GetManifestResourceStream(assembly + ".txt")
            ?? throw new FileNotFoundException($"The copy of the surface of {assembly} is missing. Write it with {SurfaceTests.Switch}=1.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r')));
    }

    public bool HasType(string line) => _types.ContainsKey(line);

    public bool HasMember(string typeLine, string member) => _types.TryGetValue(typeLine, out var members) && members.Contains(member);
}
