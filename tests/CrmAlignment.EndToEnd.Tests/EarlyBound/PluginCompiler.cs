using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.EarlyBound;

/// <summary>Compiles plug-ins for .NET Framework 4.6.2, as their authors do.</summary>
internal static class PluginCompiler
{
    // The platform takes strong-named assemblies; any public key will do, for nobody verifies the signature.
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        publicSign: true,
        cryptoPublicKey: [.. typeof(IPlugin).Assembly.GetName().GetPublicKey()!]);

    private static readonly MetadataReference[] References =
    [
        .. new[] { "framework", "net462" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.dll"))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <exception cref="InvalidOperationException">The sources have errors; all are listed.</exception>
    public static byte[] Compile(string assembly, params string[] sources)
    {
        var compilation = CSharpCompilation.Create(assembly, sources.Select(source => CSharpSyntaxTree.ParseText(source)), References, Options);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        return result.Success
            ? stream.ToArray()
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error)));
    }
}
