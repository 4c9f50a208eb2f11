using System;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>One id of what identifies a save of a record.</summary>
internal static class OperationKey
{
    /// <summary>The operation's and the correlation's id and the row version, folded into one id; equal for equal parts.</summary>
    public static Guid Of(Guid operationId, Guid correlationId, long rowVersion)
    {
        var operation = operationId.ToByteArray();
        var correlation = correlationId.ToByteArray();
        var version = BitConverter.GetBytes(rowVersion);
        for (var index = 0; index < operation.Length; index++)
        {
            // Rotated against each other, so that equal ids do not cancel out.
            operation[index] ^= correlation[(index + 5) % correlation.Length];
            operation[index] ^= version[index % version.Length];
        }

        return new Guid(operation);
    }
}
