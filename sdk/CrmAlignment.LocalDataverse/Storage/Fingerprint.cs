using System;
using System.Buffers.Binary;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// A number that tells content of this project's own from other content, the same on every machine: FNV-1a over words of eight bytes. It
/// guards against forgetfulness, not against malice.
/// </summary>
internal struct Fingerprint()
{
    private const ulong Prime = 1_099_511_628_211;

    /// <summary>The number of what was added so far.</summary>
    public ulong Value { get; private set; } = 14_695_981_039_346_656_037;

    /// <summary>Adds content, and where it ends.</summary>
    /// <param name="content">The content.</param>
    public void Add(ReadOnlySpan<byte> content)
    {
        Mix((ulong)content.Length);
        for (; content.Length >= sizeof(ulong); content = content[sizeof(ulong)..])
        {
            Mix(BinaryPrimitives.ReadUInt64LittleEndian(content));
        }

        foreach (var rest in content)
        {
            Mix(rest);
        }
    }

    // The upper half would reach no lower bit by multiplication alone.
    private void Mix(ulong word)
    {
        var mixed = (Value ^ word) * Prime;
        Value = mixed ^ (mixed >> 32);
    }
}
