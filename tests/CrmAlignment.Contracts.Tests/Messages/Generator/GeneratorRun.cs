using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using CrmAlignment.MessageGenerator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CrmAlignment.Contracts.Tests.Messages.Generator;

/// <summary>Runs the generator over a data file, in a compilation named Sample that holds what the contracts hold.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private readonly Compilation _compilation;
    private GeneratorDriver _driver;
    private DataFile _file;

    private GeneratorRun(string data)
    {
        _compilation = CSharpCompilation.Create("Sample", Sources(), References(), new(OutputKind.DynamicallyLinkedLibrary));
        _file = new DataFile(data);
        _driver = CSharpGeneratorDriver.Create(
            [new MessageContractsGenerator().AsSourceGenerator()],
            [_file],
            Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public IReadOnlyList<Diagnostic> Problems => Result.Diagnostics;

    public IReadOnlyList<string> FileNames => Result.GeneratedSources.Select(source => source.HintName).ToList();

    public string Text => string.Concat(Result.GeneratedSources.Select(source => source.SourceText.ToString()));

    /// <summary>How often a file was written anew in the last run.</summary>
    public int Rewritten => Result.TrackedOutputSteps.Values
        .SelectMany(steps => steps)
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    public static GeneratorRun Over(string data) => new(data);

    /// <summary>Runs again after the file has changed.</summary>
    public void Change(string data)
    {
        var changed = new DataFile(data);
        _driver = _driver.ReplaceAdditionalText(_file, changed);
        _file = changed;
        Run();
    }

    /// <summary>Compiles what was generated, without a warning even in its documentation, and loads it.</summary>
    public Assembly Load()
    {
        var trees = Result.GeneratedSources.Select(source => source.SyntaxTree);
        using var stream = new MemoryStream();
        var result = _compilation.AddSyntaxTrees(trees).Emit(stream);
        var found = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        return found.Count == 0 ? Assembly.Load(stream.ToArray()) : throw new InvalidOperationException(string.Join('\n', found));
    }

    private void Run() => _driver = _driver.RunGenerators(_compilation);

    private static IEnumerable<SyntaxTree> Sources()
    {
        var access = Repository.File("sdk", "contracts", "Microsoft.Xrm.Sdk", "Messages", "ParameterAccess.cs");
        return [CSharpSyntaxTree.ParseText(File.ReadAllText(access), Options)];
    }

    private static IEnumerable<MetadataReference> References()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));

    private sealed class DataFile(string data) : AdditionalText
    {
        public override string Path => "/contracts/Messages.xml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(data, Encoding.UTF8);
    }
}
