using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.RoutingRuleTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="RoutingRuleTable"/>.</summary>
internal static class RoutingRuleSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_RoutingRule",
        Ownership = Ownership.Organization,
        Label = Glossary.RoutingRule.Name,
        CollectionLabel = Glossary.RoutingRule.Plural,
        Description = new(
            "Which nurture track a rejected lead goes to; the first rule that applies, by priority, wins.",
            "На какую программу подпитки попадает отклоненный лид; действует первое подходящее правило по приоритету.",
            "На яку програму підживлення потрапляє відхилений лід; діє перше відповідне правило за пріоритетом.",
            "被拒绝的线索进入哪个孵化方案；按优先级采用第一条适用的规则。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Name of the rule.", "Название правила.", "Назва правила.", "规则的名称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new WholeNumberColumn(
                Names.Priority, 0, 100000,
                new("Priority", "Приоритет", "Пріоритет", "优先级"),
                new(
                    "Rules are tried from the lowest number up.",
                    "Правила проверяются по возрастанию номера.",
                    "Правила перевіряються за зростанням номера.",
                    "规则按数字从小到大依次尝试。"))
            { Required = Requirement.ApplicationRequired },
            // Emptying the reason of a rule would turn "this reason" into "any reason": a reason in use cannot be deleted.
            new LookupColumn(
                Names.RejectionReasonId, RejectionReasonTable.LogicalName, Cascade.RestrictDelete, "crma_routingrule_rejectionreasonid",
                Glossary.RejectionReason.Name,
                new("Reason of the rejection; empty for any.", "Причина отклонения; пусто — любая.", "Причина відхилення; порожньо — будь-яка.", "拒绝原因；为空表示任意。")),
            new WholeNumberColumn(
                Names.MinimumScore, 0, 100000,
                new("Minimum score", "Баллы от", "Бали від", "最低得分"),
                new("Lowest score, inclusive; empty for none.", "Нижняя граница баллов включительно; пусто — без границы.", "Нижня межа балів включно; порожньо — без межі.", "最低得分（含）；为空表示不限。")),
            new WholeNumberColumn(
                Names.MaximumScore, 0, 100000,
                new("Maximum score", "Баллы до", "Бали до", "最高得分"),
                new("Highest score, inclusive; empty for none.", "Верхняя граница баллов включительно; пусто — без границы.", "Верхня межа балів включно; порожньо — без межі.", "最高得分（含）；为空表示不限。")),
            new TextColumn(
                Names.Segment, 100,
                new("Segment", "Сегмент", "Сегмент", "细分市场"),
                new("Segment of the lead; empty for any.", "Сегмент лида; пусто — любой.", "Сегмент ліда; порожньо — будь-який.", "线索的细分市场；为空表示任意。")),
            new LookupColumn(
                Names.NurtureTrackId, NurtureTrackTable.LogicalName, Cascade.RestrictDelete, "crma_routingrule_nurturetrackid",
                Glossary.NurtureTrack.Name,
                new("Track that the rule chooses.", "Программа, которую выбирает правило.", "Програма, яку вибирає правило.", "规则选定的方案。"))
            { Required = Requirement.ApplicationRequired },
        ],
    };
}
