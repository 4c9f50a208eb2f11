using System.Collections.Generic;
using System.Reflection;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: Xunit.TestFramework(
    "CrmAlignment.LocalDataverse.Specification.Framework.SpecificationFramework", "CrmAlignment.LocalDataverse.Specification")]

namespace CrmAlignment.LocalDataverse.Specification.Framework;

/// <summary>
/// xunit with four additions: classes for a live environment count only where a connection is given, those on a file and over HTTP are
/// slow (<see cref="Category"/>), any test may be skipped over HTTP (<see cref="OverHttpResult"/>), and results are kept.
/// </summary>
/// <param name="sink">Where xunit writes diagnostics.</param>
public sealed class SpecificationFramework(IMessageSink sink) : XunitTestFramework(sink)
{
    /// <inheritdoc/>
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new Discoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);

    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Discoverer(IAssemblyInfo assembly, ISourceInformationProvider source, IMessageSink sink)
        : XunitTestFrameworkDiscoverer(assembly, source, sink)
    {
        protected override bool IsValidTestClass(ITypeInfo type) =>
            base.IsValidTestClass(type) && (LiveConnection.IsGiven || !Runs(type, typeof(LiveEnvironment)));

        protected override bool FindTestsForType(
            ITestClass testClass, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions)
        {
            // What runs on a file or over HTTP has run in memory before.
            using var bus = new SlowBus(messageBus);
            return base.FindTestsForType(
                testClass, includeSourceInformation, Runs(testClass.Class, typeof(FileEnvironment)) || Runs(testClass.Class, typeof(OverHttpEnvironment)) ? bus : messageBus, discoveryOptions);
        }

        private static bool Runs(ITypeInfo type, System.Type environment) =>
            ((IReflectionTypeInfo)type).Type.BaseType is { IsGenericType: true } specification
            && specification.GenericTypeArguments[0] == environment;
    }

    /// <summary>Marks what is discovered as slow.</summary>
    private sealed class SlowBus(IMessageBus inner) : IMessageBus
    {
        public bool QueueMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage discovery)
            {
                discovery.TestCase.Traits[Category.Name] = [Category.Slow];
            }

            return inner.QueueMessage(message);
        }

        public void Dispose()
        {
            // The bus inside is the framework's.
        }
    }

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider source, IMessageSink sink)
        : XunitTestFrameworkExecutor(assembly, source, sink)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            // A live environment is one for all classes: the steps that one registers would run for the rows of another.
            if (LiveConnection.IsGiven)
            {
                executionOptions.SetValue("xunit.execution.DisableParallelization", true);
            }

            using var runner = new Runner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(
        ITestAssembly assembly, IEnumerable<IXunitTestCase> cases, IMessageSink diagnostics, IMessageSink execution, ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, diagnostics, execution, options)
    {
        protected override IMessageBus CreateMessageBus() => new RecordingBus(base.CreateMessageBus());
    }

    private sealed class RecordingBus(IMessageBus inner) : IMessageBus
    {
        public bool QueueMessage(IMessageSinkMessage message)
        {
            if (message is ITestResultMessage result)
            {
                result = OverHttpResult.Of(result);
                SpecificationResults.Record(result);
                return inner.QueueMessage(result);
            }

            return inner.QueueMessage(message);
        }

        public void Dispose() => inner.Dispose();
    }
}
