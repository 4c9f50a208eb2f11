using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace CrmAlignment.Architecture.Tests;

/// <summary>A line of a list of banned symbols.</summary>
/// <param name="List">File name of the list.</param>
/// <param name="Id">Documentation id of the symbol. The analyzer overlooks one that names nothing.</param>
/// <param name="Reason">Why it is banned, as the compiler says it.</param>
internal sealed record BannedSymbol(string List, string Id, string Reason)
{
    /// <summary>All lines of all lists, read as the analyzer reads them: whatever follows two slashes is a comment.</summary>
    public static IEnumerable<BannedSymbol> All() =>
        from path in Directory.EnumerateFiles(Repository.File("sdk", "banned"), "BannedSymbols.*.txt").Order(StringComparer.Ordinal)
        from line in File.ReadLines(path)
        let code = line.Split("//")[0].Trim()
        where code.Length > 0
        let parts = code.Split(';', 2)
        select new BannedSymbol(Path.GetFileName(path), parts[0], parts.Length > 1 ? parts[1] : "");

    /// <summary>Ids of the types, members and namespaces that there are, of those that the lines speak of.</summary>
    public static IReadOnlySet<string> Known(IReadOnlyCollection<BannedSymbol> lines)
    {
        var wanted = lines.Select(line => line.TypeName).ToHashSet();
        var known = new HashSet<string>();
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        foreach (var path in assemblies)
        {
            using var assembly = AssemblyDefinition.ReadAssembly(path);
            foreach (var type in assembly.MainModule.Types.Where(type => type.IsPublic))
            {
                known.Add("N:" + type.Namespace);
                if (wanted.Contains(type.FullName))
                {
                    known.UnionWith([
                        DocCommentId.GetDocCommentId(type),
                        .. type.Methods.Select(DocCommentId.GetDocCommentId),
                        .. type.Properties.Select(DocCommentId.GetDocCommentId),
                    ]);
                }
            }
        }

        return known;
    }

    /// <summary>Full name of the type that is banned, or whose member is.</summary>
    private string TypeName
    {
        get
        {
            var name = Id[2..].Split('(')[0];
            return Id[0] is 'T' or 'N' ? name : name[..name.LastIndexOf('.')];
        }
    }
}
