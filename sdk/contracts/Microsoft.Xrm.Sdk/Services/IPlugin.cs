using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>A plug-in: code that the platform runs in its pipeline.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/write-plug-in</remarks>
public interface IPlugin
{
    /// <summary>Runs for one message. Instances are cached and shared between threads.</summary>
    /// <param name="serviceProvider">The context, the tracing and the organization.</param>
    void Execute(IServiceProvider serviceProvider);
}
