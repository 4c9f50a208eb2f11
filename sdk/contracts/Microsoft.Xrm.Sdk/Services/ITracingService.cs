namespace Microsoft.Xrm.Sdk;

/// <summary>Writes to the plug-in trace log.</summary>
public interface ITracingService
{
    /// <summary>Writes a line.</summary>
    /// <param name="format">The text, with placeholders as in <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="args">The values of the placeholders.</param>
    void Trace(string format, params object[] args);
}
