using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.RejectionReasonTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="RejectionReasonTable"/>.</summary>
internal static class RejectionReasonSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_RejectionReason",
        Ownership = Ownership.Organization,
        Label = Glossary.RejectionReason.Name,
        CollectionLabel = Glossary.RejectionReason.Plural,
        Description = new(
            "Why a lead may be rejected or disqualified.",
            "Почему лид могут отклонить или дисквалифицировать.",
            "Чому ліда можуть відхилити або дискваліфікувати.",
            "线索可以被拒绝或判为不合格的原因。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Name of the reason.", "Название причины.", "Назва причини.", "原因的名称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.Code, 50,
                new("Code", "Код", "Код", "代码"),
                new("Code that integrators send; unique.", "Код, который передают интеграции; уникален.", "Код, який передають інтеграції; унікальний.", "外部系统集成时传入的代码；唯一。"))
            { Required = Requirement.ApplicationRequired },
            new TwoOptionsColumn(
                Names.Recyclable, true,
                new("Recyclable", "На подпитку", "На підживлення", "转入孵化"),
                new(
                    "Yes: the lead goes to nurture. No: it is disqualified.",
                    "Да: лид уходит на подпитку. Нет: лид дисквалифицируется.",
                    "Так: лід іде на підживлення. Ні: лід дискваліфікується.",
                    "是：线索转入孵化。否：线索判为不合格。"))
            { Required = Requirement.ApplicationRequired },
            new WholeNumberColumn(
                Names.DisqualifiedStatus, 4, int.MaxValue,
                new("Disqualified status", "Причина состояния дисквалифицированного", "Причина стану дискваліфікованого", "不合格的状态描述"),
                new(
                    "Status reason of a lead that is disqualified: 4 Lost (also when empty), 5 Cannot Contact, 6 No Longer Interested, 7 Canceled, or one of your own.",
                    "Причина состояния дисквалифицированного лида: 4 Потерян (и если пусто), 5 Не удалось связаться, 6 Больше не интересуется, 7 Отменен, или ваша собственная.",
                    "Причина стану дискваліфікованого ліда: 4 Втрачений (і якщо порожньо), 5 Не вдалося зв’язатися, 6 Більше не цікавиться, 7 Скасований, або ваша власна.",
                    "不合格线索的状态描述：4 流失（为空时同此），5 无法联系，6 不再感兴趣，7 已取消，或自行添加的值。")),
            new TwoOptionsColumn(
                Names.ExcludedFromKpis, false,
                Glossary.ExcludedFromKpis.Name,
                new(
                    "Yes: what is rejected for it (spam, a duplicate) counts neither against marketing nor against sales. A change holds for what is rejected from then on.",
                    "Да: отклоненное по этой причине (спам, дубликат) не засчитывается ни маркетингу, ни продажам. Изменение действует на то, что отклонят после него.",
                    "Так: відхилене з цієї причини (спам, дублікат) не зараховується ні маркетингу, ні продажам. Зміна діє на те, що відхилять після неї.",
                    "是：以此原因拒绝的（垃圾信息、重复）既不计入市场部的绩效指标，也不计入销售部的绩效指标。更改只对此后的拒绝生效。")),
            new MemoColumn(
                Names.Description, 2000,
                new("Description", "Описание", "Опис", "说明"),
                new("When to use the reason.", "Когда применять причину.", "Коли застосовувати причину.", "何时使用该原因。")),
        ],
        Keys =
        [
            new(
                "crma_rejectionreasonkey", [Names.Code],
                new("Code of the reason", "Код причины", "Код причини", "原因代码")),
        ],
    };
}
