using System;
using System.Security.Cryptography;
using System.Text;

namespace CrmAlignment.Solution.Building;

/// <summary>
/// Ids that follow from names (UUID version 5, https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5), so that every
/// build of every version gives the same component the same id and an import updates instead of adding.
/// </summary>
public static class StableId
{
    private static readonly Guid Namespace = new("5d1f6a0e-6c2b-4f0f-9d58-6f1a5f0c47a2");

    /// <summary>The id of a component.</summary>
    /// <param name="kind">Kind of component, such as step.</param>
    /// <param name="name">Name that is unique within the kind. Case counts.</param>
    public static Guid Of(string kind, string name)
    {
        var text = Encoding.UTF8.GetBytes(kind + ":" + name);
        var input = new byte[16 + text.Length];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, 16);
        // SHA-1 is what version 5 prescribes; nothing here is a secret.
        var hash = SHA1.HashData(input).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
