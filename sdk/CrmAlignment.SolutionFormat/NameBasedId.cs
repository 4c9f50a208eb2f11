using System;
using System.Security.Cryptography;
using System.Text;

namespace CrmAlignment.SolutionFormat;

/// <summary>
/// Ids that follow from names (UUID version 5, https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5): whoever builds or imports
/// the same component again gives it the same id.
/// </summary>
public static class NameBasedId
{
    /// <summary>The id of a name.</summary>
    /// <param name="scope">Within which the name is unique: an id chosen once, which never changes.</param>
    /// <param name="name">The name. Case counts.</param>
    public static Guid Create(Guid scope, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = Encoding.UTF8.GetBytes(name);
        var input = new byte[16 + text.Length];
        scope.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, 16);

        // SHA-1 is what the version prescribes; the id is a name, not a secret.
        var hash = SHA1.HashData(input).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
