using System;
using System.IO;
using System.Linq;
using System.Threading;
using CrmAlignment.MessageGenerator.Data;
using CrmAlignment.MessageGenerator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CrmAlignment.MessageGenerator;

/// <summary>
/// Writes the message contracts of the assembly that is compiled: a request and a response for each of its messages in Messages.xml,
/// which the project names among its AdditionalFiles. What is wrong with the file is an error of the build, with its line.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class MessageContractsGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor Problem = new(
        "MSG001", "The data of the messages is wrong", "{0}", "Messages", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>Says what is generated from what, so that a change of one message writes one file anew.</summary>
    /// <param name="context">Where the compiler takes it from.</param>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(file => string.Equals(Path.GetFileName(file.Path), MessageFile.Name, StringComparison.Ordinal))
            .Select(Read);
        var messages = files.SelectMany((file, _) => file.Content.Problems.Count == 0 ? file.Content.Messages.ToArray() : []);
        var assembly = context.CompilationProvider.Select((compilation, _) => compilation.AssemblyName);

        context.RegisterSourceOutput(
            files.SelectMany((file, _) => file.Content.Problems.Select(problem => (file.Path, Problem: problem))),
            (output, found) => output.ReportDiagnostic(Describe(found.Problem, found.Path)));
        context.RegisterSourceOutput(
            messages.Combine(assembly).Where(pair => pair.Left.Assembly.Name == pair.Right).Select((pair, _) => pair.Left),
            (output, message) => output.AddSource(message.Name + ".g.cs", MessageWriter.Write(message)));
    }

    private static (string Path, MessageFile Content) Read(AdditionalText file, CancellationToken token)
        => (file.Path, MessageFileReader.Read(file.GetText(token)?.ToString() ?? string.Empty));

    private static Diagnostic Describe(DataProblem problem, string path)
    {
        var start = new LinePosition(Math.Max(problem.Line - 1, 0), 0);
        return Diagnostic.Create(Problem, Location.Create(path, default, new LinePositionSpan(start, start)), problem.Text);
    }
}
