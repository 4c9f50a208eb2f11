using System;
using System.Threading;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>Numbers the runs of its object: writes the number into Target, so that a test sees how many objects there are.</summary>
public sealed class CountingPlugin : IPlugin
{
    private int _runs;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        ((Entity)context.InputParameters["Target"])["numberofemployees"] = Interlocked.Increment(ref _runs);
    }
}
