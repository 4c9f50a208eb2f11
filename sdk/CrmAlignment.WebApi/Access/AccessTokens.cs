using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;

namespace CrmAlignment.WebApi.Access;

/// <summary>
/// The tokens of a database, in a file beside it (the database's name and .tokens): a line of JSON each, with a hash of the token, so that
/// who reads the file cannot act as anybody.
/// </summary>
/// <remarks>
/// Any number of processes may read, add and revoke at once: the file is read again whenever it has changed, and nothing but whole lines is
/// ever added to it, revocations too. Hashes need no salt, because tokens are 256 random bits.
/// </remarks>
/// <param name="path">Path of the file, which need not exist.</param>
/// <param name="time">The clock.</param>
public sealed class AccessTokens(string path, TimeProvider time)
{
    private const int Bytes = 32;

    private readonly Lock _reading = new();
    private OrderedDictionary<string, AccessToken> _known = [];
    private (DateTime Written, long Length) _readAt;

    /// <summary>The path of the tokens of a database.</summary>
    /// <param name="database">Path of the database.</param>
    public static string PathOf(string database) => database + ".tokens";

    /// <summary>Makes a token.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="userId">The systemuser as whom its bearer acts; it is looked at when the token is used.</param>
    /// <param name="lifetime">How long it can be used from now on.</param>
    /// <returns>The text of the token, which is not kept: show it once.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public string Create(string name, Guid userId, TimeSpan lifetime)
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var token = new AccessToken(name, userId, time.GetUtcNow() + lifetime, HashOf(text));
        File.AppendAllText(path, JsonSerializer.Serialize(token) + "\n");
        return text;
    }

    /// <summary>The user as whom the bearer of a token acts, or null when there is no such token, or it has ended.</summary>
    public Guid? UserOf(string text) =>
        Known().TryGetValue(HashOf(text), out var token) && token.Expires > time.GetUtcNow() ? token.UserId : null;

    /// <summary>All tokens, ended ones included, in the order in which they were made.</summary>
    public IReadOnlyList<AccessToken> List() => [.. Known().Values];

    /// <summary>Ends the tokens of a name at once.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public int Revoke(string name)
    {
        var ended = List().Where(token => token.Name == name).ToList();
        File.AppendAllText(path, string.Concat(ended.Select(token => JsonSerializer.Serialize(new Revocation(token.Hash)) + "\n")));
        return ended.Count;
    }

    private OrderedDictionary<string, AccessToken> Known()
    {
        lock (_reading)
        {
            var file = new FileInfo(path);
            var written = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (written != _readAt)
            {
                _known = file.Exists ? Read(File.ReadAllText(path)) : [];
                _readAt = written;
            }

            return _known;
        }
    }

    // A last line without its end is being written at this moment.
    private static OrderedDictionary<string, AccessToken> Read(string text)
    {
        var known = new OrderedDictionary<string, AccessToken>(StringComparer.Ordinal);
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (JsonSerializer.Deserialize<Revocation>(line) is { Revoked: { } revoked })
            {
                known.Remove(revoked);
            }
            else
            {
                var token = JsonSerializer.Deserialize<AccessToken>(line)!;
                known[token.Hash] = token;
            }
        }

        return known;
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Revocation(string? Revoked);
}
