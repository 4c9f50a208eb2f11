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
/// Any number of processes may read and add at once: the file is read again whenever it has changed, and a line is appended whole. Hashes
/// need no salt, because tokens are 256 random bits.
/// </remarks>
/// <param name="path">Path of the file, which need not exist.</param>
/// <param name="time">The clock.</param>
public sealed class AccessTokens(string path, TimeProvider time)
{
    private const int Bytes = 32;

    private readonly Lock _reading = new();
    private Dictionary<string, AccessToken> _known = [];
    private DateTime _readAt;

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
        var all = List();
        var kept = all.Where(token => token.Name != name).ToList();
        var beside = path + ".new";
        File.WriteAllLines(beside, kept.Select(token => JsonSerializer.Serialize(token)));
        File.Move(beside, path, overwrite: true);
        return all.Count - kept.Count;
    }

    private Dictionary<string, AccessToken> Known()
    {
        lock (_reading)
        {
            var written = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : default;
            if (written != _readAt)
            {
                _known = Read();
                _readAt = written;
            }

            return _known;
        }
    }

    private Dictionary<string, AccessToken> Read() => File.Exists(path)
        ? File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<AccessToken>(line)!)
            .ToDictionary(token => token.Hash, StringComparer.Ordinal)
        : [];

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
