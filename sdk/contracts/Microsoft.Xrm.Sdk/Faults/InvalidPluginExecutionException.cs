using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a plug-in refuses: the operation is rolled back and the user reads the message.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/handle-exceptions</remarks>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception, ISerializable
{
    /// <summary>Creates the exception with the default message.</summary>
    public InvalidPluginExecutionException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the user reads.</param>
    public InvalidPluginExecutionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the user reads.</param>
    /// <param name="exception">The cause.</param>
    public InvalidPluginExecutionException(string message, Exception exception)
        : base(message, exception)
    {
    }

    /// <summary>Creates the exception with an empty message.</summary>
    /// <param name="status">What became of the operation.</param>
    public InvalidPluginExecutionException(OperationStatus status)
        : base(string.Empty)
    {
        Status = status;
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="status">What became of the operation.</param>
    /// <param name="message">What the user reads.</param>
    public InvalidPluginExecutionException(OperationStatus status, string message)
        : base(message)
    {
        Status = status;
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="status">What became of the operation.</param>
    /// <param name="errorCode">The plug-in's own error code; 0 gives none.</param>
    /// <param name="message">What the user reads.</param>
    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message)
        : base(message)
    {
        Status = status;
        if (errorCode != 0)
        {
            HResult = errorCode;
        }
    }

#pragma warning disable SYSLIB0051, CS0672 // Binary serialization between application domains is the .NET Framework host's.
    private InvalidPluginExecutionException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
        Status = (OperationStatus)info.GetInt32(nameof(Status));
    }

    /// <summary>Writes the exception for another application domain.</summary>
    /// <param name="info">Where to write.</param>
    /// <param name="context">The target.</param>
    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue(nameof(Status), (int)Status);
    }
#pragma warning restore SYSLIB0051, CS0672

    /// <summary>The plug-in's own error code; where none was given, that of exceptions in general: 0x80131500.</summary>
    public int ErrorCode => HResult;

    /// <summary>What became of the operation; failed unless said otherwise.</summary>
    public OperationStatus Status { get; }
}
