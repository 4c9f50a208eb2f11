using System;
using System.Security.Cryptography;
using System.Text;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Ids derived from names, so that an import repeated gives rows the same ids (RFC 9562 section 5.5, version 5).</summary>
internal static class NameBasedId
{
    public static Guid Create(Guid scope, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var input = new byte[16 + text.Length];
        scope.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, 16);

        // SHA-1 is what the version prescribes; the id is a name, not a secret.
#pragma warning disable CA5350
        var hash = SHA1.HashData(input);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
