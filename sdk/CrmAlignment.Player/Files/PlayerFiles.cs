using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace CrmAlignment.Player.Files;

/// <summary>
/// The files of the browser's side, embedded in this assembly: what a first screen needs is one script (<see cref="JoinedModules"/>) and one style.
/// Their addresses carry a hash of them all, so that a browser keeps them for good and never mixes those of two versions.
/// </summary>
internal static class PlayerFiles
{
    private const string Folder = "wwwroot/";

    // Tokens first: the others use them, and later rules win.
    private static readonly string[] Styles = ["tokens", "shell", "grid", "form", "chart"];

    private static readonly Dictionary<string, byte[]> All = Join(ReadAll());
    private static readonly string Root = $"/player/files/{Hash()}/";
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(All["index.html"]).Replace("./", Root, StringComparison.Ordinal));

    /// <summary>Answers a request for a file.</summary>
    /// <returns>False when there is no such file.</returns>
    public static async Task<bool> TryAnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (!path.StartsWith(Root, StringComparison.Ordinal) || !All.TryGetValue(path[Root.Length..], out var content))
        {
            return false;
        }

        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        await WriteAsync(context, ContentTypes.OfFile(path), content).ConfigureAwait(false);
        return true;
    }

    /// <summary>Answers with the one page of the player, whatever screen its address asks for.</summary>
    public static Task AnswerPageAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; "
            + "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return WriteAsync(context, ContentTypes.OfFile("index.html"), Page);
    }

    private static Task WriteAsync(HttpContext context, string type, byte[] content)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.Body.WriteAsync(content).AsTask();
    }

    private static Dictionary<string, byte[]> Join(Dictionary<string, byte[]> files)
    {
        var served = files.Where(file => file.Key.StartsWith("vendor/", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        var texts = files.Where(file => !served.ContainsKey(file.Key))
            .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value), StringComparer.Ordinal);
        served["player.js"] = Encoding.UTF8.GetBytes(JoinedModules.Join(texts, "app/early.js", "app/main.js"));
        served["player.css"] = Encoding.UTF8.GetBytes(string.Concat(Styles.Select(name => texts[$"styles/{name}.css"])));
        served["index.html"] = files["index.html"];
        return served;
    }

    private static Dictionary<string, byte[]> ReadAll()
    {
        var assembly = typeof(PlayerFiles).Assembly;
        var names = assembly.GetManifestResourceNames().Select(name => (Name: name, Path: name.Replace('\\', '/')));
        return names.Where(one => one.Path.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(
            one => one.Path[Folder.Length..],
            one =>
            {
                using var stream = assembly.GetManifestResourceStream(one.Name)!;
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return bytes.ToArray();
            },
            StringComparer.Ordinal);
    }

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in All.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
