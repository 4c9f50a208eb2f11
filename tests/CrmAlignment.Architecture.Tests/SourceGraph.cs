using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CrmAlignment.Architecture.Tests;

/// <summary>
/// Which file of a project uses which other one, by what its code refers to: the compiler's symbols, not the usings. A path is relative
/// to the project, with slashes.
/// </summary>
internal sealed class SourceGraph
{
    private readonly string _folder;
    private readonly Dictionary<string, Dictionary<string, SortedSet<string>>> _uses = new(StringComparer.Ordinal);

    /// <summary>Reads a project.</summary>
    /// <param name="folder">Folder of the project.</param>
    /// <param name="beside">Folders whose sources are compiled with it; their files are no part of the graph.</param>
    internal SourceGraph(string folder, params string[] beside)
    {
        _folder = folder;
        var files = SourceFiles.In(folder).Concat(beside.SelectMany(SourceFiles.In)).ToList();
        var trees = files.ConvertAll(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), Options, file));
        Compilation = CSharpCompilation.Create("sources", trees, SourceFiles.References, CompilationOptions);
        foreach (var tree in trees.Where(IsOfProject))
        {
            _uses[PathOf(tree)] = UsesOf(tree);
        }
    }

    /// <summary>The compiler's view of the sources.</summary>
    internal CSharpCompilation Compilation { get; }

    /// <summary>All files.</summary>
    internal IEnumerable<string> Files => _uses.Keys;

    private static CSharpParseOptions Options => new(LanguageVersion.CSharp14, DocumentationMode.None);

    private static CSharpCompilationOptions CompilationOptions =>
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The files that a file uses, each with the names it uses of it.</summary>
    /// <param name="file">The file.</param>
    internal IReadOnlyDictionary<string, SortedSet<string>> UsedBy(string file) => _uses[file];

    private string PathOf(SyntaxTree tree) => Path.GetRelativePath(_folder, tree.FilePath).Replace('\\', '/');

    private bool IsOfProject(SyntaxTree tree) => tree.FilePath.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private Dictionary<string, SortedSet<string>> UsesOf(SyntaxTree tree)
    {
        var model = Compilation.GetSemanticModel(tree);
        var own = PathOf(tree);
        var uses = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var node in tree.GetRoot().DescendantNodes(static node => node is not UsingDirectiveSyntax))
        {
            if (node is not (SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax) || Declared(model, node) is not { } symbol)
            {
                continue;
            }

            foreach (var other in symbol.Locations.Where(place => place.IsInSource && IsOfProject(place.SourceTree!))
                .Select(place => PathOf(place.SourceTree!)).Where(other => other != own))
            {
                (uses.TryGetValue(other, out var names) ? names : uses[other] = []).Add(symbol.Name);
            }
        }

        return uses;
    }

    private static ISymbol? Declared(SemanticModel model, SyntaxNode node) => model.GetSymbolInfo(node).Symbol switch
    {
        null or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol or INamespaceSymbol => null,
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
        var symbol => symbol.OriginalDefinition,
    };
}
