using System.IO;
using System.Text.Json;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Metadata;

/// <summary>Metadata of real environments, beside the repository; a test that asks for it is skipped where it is not at hand.</summary>
internal static class SharedFacts
{
    public static JsonDocument Read(string file)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "reference", "metadata", file);
        Skip.IfNot(File.Exists(path), $"The metadata {file} of a real environment is not at hand.");
        return JsonDocument.Parse(File.ReadAllBytes(path));
    }
}
