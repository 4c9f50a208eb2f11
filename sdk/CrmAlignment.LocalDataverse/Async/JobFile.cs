using System;
using System.Text.Json.Nodes;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>
/// The file that a job made. It stays with the data of the job, and goes with the job: where the platform keeps it is not documented.
/// </summary>
internal static class JobFile
{
    private const string Member = "file";

    /// <summary>The data of a job with its file.</summary>
    /// <param name="data">The data.</param>
    /// <param name="file">The file.</param>
    public static string Write(string data, byte[] file)
    {
        var json = JsonNode.Parse(data)!;
        json[Member] = Convert.ToBase64String(file);
        return json.ToJsonString();
    }

    /// <summary>The file in the data of a job; null when it made none.</summary>
    /// <param name="data">The data.</param>
    public static byte[]? Read(string data) =>
        JsonNode.Parse(data)?[Member]?.GetValue<string>() is { } file ? Convert.FromBase64String(file) : null;
}
