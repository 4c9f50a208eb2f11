using System;
using System.Activities;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Workflow;

public sealed class WorkflowInvokerTests
{
    [Fact]
    public void Invoke_runs_an_activity_with_inputs_and_extensions()
    {
        var trace = new Trace();
        var invoker = new WorkflowInvoker(new Greet());
        invoker.Extensions.Add<ITracingService>(() => trace);

        var outputs = invoker.Invoke(new Dictionary<string, object> { ["Name"] = "Ann", ["Count"] = 1 });

        Assert.Equal("Hello Ann", outputs["Greeting"]);
        Assert.Equal(2, outputs["Count"]);
        Assert.Equal(["Count", "Greeting"], outputs.Keys.Order());
        Assert.Equal(["Greeted Ann"], trace.Lines);
    }

    [Fact]
    public void Invoke_uses_the_value_of_the_activity_when_no_input_is_given()
        => Assert.Equal("Hello Bob", WorkflowInvoker.Invoke(new Greet { Name = "Bob" })["Greeting"]);

    [Fact]
    public void Invoke_throws_when_a_required_argument_is_missing()
    {
        var error = Assert.Throws<ArgumentException>(() => WorkflowInvoker.Invoke(new Greet()));
        Assert.Contains("'Name' is required and has no value; supply it.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invoke_lists_every_input_that_does_not_fit()
    {
        var inputs = new Dictionary<string, object> { ["Name"] = 5, ["Greeting"] = "x", ["Other"] = 1, ["Count"] = null! };
        var error = Assert.Throws<ArgumentException>(() => WorkflowInvoker.Invoke(new Greet(), inputs));
        Assert.Contains("'Name' takes a 'System.String', not a 'System.Int32'.", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Greeting' is no input argument; remove it.", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Other' is no input argument; remove it.", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Count' takes a 'System.Int32', not a 'null'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invoke_returns_the_result_of_an_activity_with_one()
        => Assert.Equal(6, WorkflowInvoker.Invoke(new Twice(), new Dictionary<string, object> { ["Number"] = 3 }));

    [Fact]
    public void Invoke_lets_an_exception_through_as_it_is()
        => Assert.Equal("no", Assert.Throws<InvalidPluginExecutionException>(() => WorkflowInvoker.Invoke(new Refuse())).Message);

    [Fact]
    public void Invoke_keeps_runs_of_one_activity_apart()
    {
        var activity = new Twice();
        Parallel.For(0, 200, number =>
            Assert.Equal(number * 2, WorkflowInvoker.Invoke(activity, new Dictionary<string, object> { ["Number"] = number })));
    }

    [Fact]
    public void GetExtension_makes_an_extension_once_for_a_run_and_gives_null_when_there_is_none()
    {
        var made = 0;
        var activity = new Ask();
        var invoker = new WorkflowInvoker(activity);
        invoker.Extensions.Add(() =>
        {
            made++;
            return new Trace();
        });
        invoker.Invoke();
        Assert.Equal(1, made);
        Assert.True(activity.WasSame);
        Assert.True(activity.HadNoService);
        invoker.Invoke();
        Assert.Equal(2, made);
    }

    [Fact]
    public void Context_cannot_be_used_when_the_run_is_over()
    {
        var activity = new Ask();
        WorkflowInvoker.Invoke(activity);
        Assert.Throws<ObjectDisposedException>(() => activity.Context!.GetExtension<ITracingService>());
    }

    private sealed class Greet : CodeActivity
    {
        [Input("Name")]
        [RequiredArgument]
        public InArgument<string>? Name { get; set; }

        public InOutArgument<int>? Count { get; set; }

        [Output("Greeting")]
        public OutArgument<string>? Greeting { get; set; }

        protected override void Execute(CodeActivityContext context)
        {
            var name = Name!.Get(context);
            Greeting!.Set(context, "Hello " + name);
            Count!.Set(context, Count.Get(context) + 1);
            context.GetExtension<ITracingService>()?.Trace("Greeted {0}", name);
        }
    }

    private sealed class Twice : CodeActivity<int>
    {
        public InArgument<int>? Number { get; set; }

        protected override int Execute(CodeActivityContext context) => context.GetValue(Number) * 2;
    }

    private sealed class Refuse : CodeActivity
    {
        protected override void Execute(CodeActivityContext context) => throw new InvalidPluginExecutionException("no");
    }

    private sealed class Ask : CodeActivity
    {
        public bool WasSame { get; private set; }

        public bool HadNoService { get; private set; }

        public CodeActivityContext? Context { get; private set; }

        protected override void Execute(CodeActivityContext context)
        {
            Context = context;
            WasSame = ReferenceEquals(context.GetExtension<ITracingService>(), context.GetExtension<Trace>());
            HadNoService = context.GetExtension<IOrganizationServiceFactory>() is null;
        }
    }

    private sealed class Trace : ITracingService
    {
        public List<string> Lines { get; } = [];

        void ITracingService.Trace(string format, params object[] args) => Lines.Add(string.Format(null, format, args));
    }
}
