using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.NurtureStepTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="NurtureStepTable"/>.</summary>
internal static class NurtureStepSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_NurtureStep",
        Ownership = Ownership.Organization,
        Label = Glossary.NurtureStep.Name,
        CollectionLabel = Glossary.NurtureStep.Plural,
        Description = new(
            "One touch of a nurture track; deleted with its track.",
            "Одно касание программы подпитки; удаляется вместе с программой.",
            "Один дотик програми підживлення; видаляється разом із програмою.",
            "孵化方案中的一次触达；随方案一起删除。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("What to do.", "Что сделать.", "Що зробити.", "要做的事情。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new LookupColumn(
                Names.NurtureTrackId, NurtureTrackTable.LogicalName, Cascade.Parental, "crma_nurturestep_nurturetrackid",
                Glossary.NurtureTrack.Name,
                new("Track to which the step belongs.", "Программа, в которую входит шаг.", "Програма, до якої входить крок.", "该步骤所属的方案。"))
            { Required = Requirement.ApplicationRequired },
            new WholeNumberColumn(
                Names.Sequence, 1, 1000,
                new("Sequence", "Порядок", "Порядок", "顺序"),
                new("Order of the step, from 1.", "Порядок шага, начиная с 1.", "Порядок кроку, починаючи з 1.", "步骤的顺序，从 1 开始。"))
            { Required = Requirement.ApplicationRequired },
            new WholeNumberColumn(
                Names.DelayDays, 0, 3650,
                new("Delay in days", "Пауза в днях", "Пауза в днях", "间隔（天）"),
                new(
                    "Days after the previous touch, or after enrollment.",
                    "Через сколько дней после предыдущего касания или начала подпитки.",
                    "Через скільки днів після попереднього дотику або початку підживлення.",
                    "距上一次触达或孵化开始的天数。"))
            { Required = Requirement.ApplicationRequired },
            new ChoiceColumn(
                Names.Channel, ChoiceSchema.NameOf<TouchChannel>(),
                new("Channel", "Канал", "Канал", "渠道"),
                new(
                    "Email, phone, event or content.",
                    "Электронная почта, телефон, мероприятие или материалы.",
                    "Електронна пошта, телефон, захід або матеріали.",
                    "电子邮件、电话、线下活动或内容。"))
            { Required = Requirement.ApplicationRequired },
            new ChoiceColumn(
                Names.TouchActivity, ChoiceSchema.NameOf<TouchActivity>(),
                new("Touch activity", "Действие по касанию", "Дія за дотиком", "触达活动"),
                new(
                    "The activity that is made for the owner of the lead when the touch falls due; none when empty.",
                    "Какое действие создается для ответственного за лид, когда наступает срок касания; пусто — никакого.",
                    "Яка дія створюється для відповідального за ліда, коли настає строк дотику; порожньо — жодної.",
                    "触达到期时为线索负责人创建的活动；为空则不创建。"))
            { Default = (int)TouchActivity.None },
            new LookupColumn(
                Names.TemplateId, "template", Cascade.Referential, "crma_nurturestep_templateid",
                new("Email template", "Шаблон письма", "Шаблон листа", "电子邮件模板"),
                new(
                    "Template of the email draft: one for leads, or for all tables.",
                    "Шаблон черновика письма: для лидов или для всех таблиц.",
                    "Шаблон чернетки листа: для лідів або для всіх таблиць.",
                    "电子邮件草稿所用的模板：适用于线索或所有表。")),
            new TextColumn(
                Names.Subject, 200,
                new("Subject", "Тема", "Тема", "主题"),
                new(
                    "Subject of the activity; the name of the step when empty. A template brings its own.",
                    "Тема действия; если пусто — название шага. У шаблона своя тема.",
                    "Тема дії; якщо порожньо — назва кроку. Шаблон має власну тему.",
                    "活动的主题；为空时为步骤名称。模板自带主题。")),
        ],
    };
}
